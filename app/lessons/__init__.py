"""The lessons, one file each; `app.course` finds them."""
