"""What the page for added files says of them: from figures and reports to text, without a page."""
