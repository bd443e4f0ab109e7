"""A foreign CSV into canonical rows, or the reasons why not."""
