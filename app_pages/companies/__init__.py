"""The page companies."""
