"""Related: links to further stories, typed, and the modules of the page that hold them."""
