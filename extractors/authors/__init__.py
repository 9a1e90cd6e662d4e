"""Authors: who wrote the article, from its data and its printed byline."""
