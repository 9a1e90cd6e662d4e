"""Language: what a page declares, checked against its text."""
