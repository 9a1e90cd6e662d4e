"""Images: the pictures of the article, with captions and credits."""
