"""The page skills."""
