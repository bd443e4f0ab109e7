"""The dashboard's Markdown as HTML: CommonMark with tables, and Streamlit's coloured text, badges and symbols."""

import re
from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

#: `:gray[text]`, `:red-badge[text]`, `:small[text]`.
STYLED = re.compile(r":(?P<style>small|(?:red|orange|yellow|green|blue|violet|gray|rainbow|primary)(?:-badge|-background)?)\[")
#: Text in which no sign begins anything.
PLAIN = re.compile(r"[^\n!#$%&*+\-:<=>@\[\\\]^_`{}~]+")
#: `:material/download:`, drawn by a font that the copy does not carry.
SYMBOL = re.compile(r":material/\w+:\s?")


def renderer(resolve: Callable[[str], str]) -> MarkdownIt:
    """Return the renderer of texts; `resolve` gives the address in the copy for one that a text links to."""
    markdown = MarkdownIt("commonmark", {"html": False, "breaks": False}).enable("table")
    markdown.inline.ruler.before("emphasis", "symbol", _symbol)
    markdown.inline.ruler.before("emphasis", "styled", _styled)
    # These rules begin where a colon stands, at which plain text would not stop by itself.
    markdown.inline.ruler.at("text", _text)

    def link_open(self: RendererHTML, tokens: list[Token], index: int, options: OptionsDict, env: EnvType) -> str:
        tokens[index].attrSet("href", resolve(str(tokens[index].attrGet("href"))))
        return self.renderToken(tokens, index, options, env)

    markdown.add_render_rule("link_open", link_open)
    return markdown


def _text(state: StateInline, silent: bool) -> bool:
    """Take plain text up to the next sign that may begin something else."""
    found = PLAIN.match(state.src, state.pos)
    if not found:
        return False
    if not silent:
        state.pending += found[0]
    state.pos = found.end()
    return True


def _symbol(state: StateInline, _silent: bool) -> bool:
    found = SYMBOL.match(state.src, state.pos)
    if not found:
        return False
    state.pos = found.end()
    return True


def _styled(state: StateInline, silent: bool) -> bool:
    found = STYLED.match(state.src, state.pos)
    end = state.md.helpers.parseLinkLabel(state, found.end() - 1) if found else -1
    if not found or end < 0:
        return False
    if not silent:
        state.push("styled_open", "span", 1).attrSet("class", found["style"])
        state.pos, last = found.end(), state.posMax
        state.posMax = end
        state.md.inline.tokenize(state)
        state.posMax = last
        state.push("styled_close", "span", -1)
    state.pos = end + 1
    return True
