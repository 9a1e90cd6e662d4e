"""completion: the script that teaches a shell to complete broadsheet's commands and options."""

from __future__ import annotations

import click

SHELLS = ("bash", "zsh", "fish")


@click.command()
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print the shell completion script.

    \b
    Examples:
      broadsheet completion bash > ~/.local/share/bash-completion/completions/broadsheet
      broadsheet completion zsh  > ~/.zfunc/_broadsheet
      broadsheet completion fish > ~/.config/fish/completions/broadsheet.fish
    """
    from click.shell_completion import get_completion_class

    script = get_completion_class(shell)
    if script is None:
        raise click.UsageError(f"click has no completion for {shell}")
    click.echo(script(ctx.find_root().command, {}, "broadsheet", "_BROADSHEET_COMPLETE").source())
