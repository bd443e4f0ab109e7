"""The page degrees."""
