"""The static copy: the pages as files that any host serves and that open from disk, made of what the dashboard itself shows."""
