"""The sentences of the page Skills: from what postings, programmes and guides name to text, a file for each section."""
