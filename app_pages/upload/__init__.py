"""The page upload."""
