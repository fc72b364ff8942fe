"""What a page costs on a machine that others keep busy too."""


def processor_seconds(wire) -> float:
    """The time that the browser's pages have used a processor so far."""
    processes = wire.send("SystemInfo.getProcessInfo")["processInfo"]
    return sum(each["cpuTime"] for each in processes if each["type"] == "renderer")
