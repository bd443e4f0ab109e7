"""The page method."""
