"""Scrapy commands: those of Scrapy's own that Broadsheet betters, for a project's COMMANDS_MODULE."""
