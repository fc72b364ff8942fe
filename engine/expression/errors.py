"""The error of an expression that cannot be read: where, why, and what was probably meant."""

# How much of a long text is shown on either side of the mistake.
SHOWN = 36


class ExpressionError(ValueError):
    """A text that is no expression; as a string it is a sentence and the text with the place marked.

    Args:
        text: the whole text.
        position: the index of the first character at fault; the end of the text where something is missing.
        length: how many characters are at fault.
        reason: what is wrong, as a sentence.
        hint: what to do about it, as a sentence, or "".

    >>> print(ExpressionError("2 + % a", 4, 1, "There is no % here.", "For a percentage, divide by 100."))
    There is no % here. For a percentage, divide by 100.
        2 + % a
            ^
    """

    def __init__(self, text: str, position: int, length: int, reason: str, hint: str = ""):
        super().__init__(text, position, length, reason, hint)
        self.text = text
        self.position = position
        self.length = length
        self.reason = reason
        self.hint = hint

    def __str__(self) -> str:
        return "\n".join([f"{self.reason} {self.hint}".rstrip(), *self._marked()])

    def _marked(self) -> tuple[str, str]:
        """Return the line of the text around the mistake, and the line of carets under it."""
        start, stop = max(self.position - SHOWN, 0), self.position + SHOWN
        before, after = "…" * (start > 0), "…" * (stop < len(self.text))
        shown = "".join(char if char.isprintable() else " " for char in self.text[start:stop])
        carets = "^" * max(1, min(self.length, SHOWN))
        return f"    {before}{shown}{after}", " " * (4 + len(before) + self.position - start) + carets
