"""The last stage: what was added: stored, undone, read again."""
