"""The page outlook."""
