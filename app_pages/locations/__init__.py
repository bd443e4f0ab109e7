"""The page locations."""
