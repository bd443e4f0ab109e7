"""The sentences of the page Programmes: from programmes, their starts and their items to text, a file for each part."""
