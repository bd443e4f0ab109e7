"""The page programs."""
