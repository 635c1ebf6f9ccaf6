"""Turns what `tmux capture-pane -e -p` prints into an SVG. The argument is the window's title."""

import re
import sys
import unicodedata
from html import escape

WIDTH, HEIGHT, SIZE, MARGIN, BAR = 8.43, 19, 14, 14, 34
INK, PAPER = "#e0e2ea", "#14161b"
BASE = "#000000 #cd3131 #0dbc79 #e5e510 #2472c8 #bc3fbc #11a8cd #e5e5e5 #666666 #f14c4c #23d18b #f5f543 #3b8eea #d670d6 #29b8db #ffffff".split()


def indexed(n):
    """The colour of a number from 0 to 255."""
    if n < 16:
        return BASE[n]
    if n >= 232:
        return "#{0:02x}{0:02x}{0:02x}".format(8 + 10 * (n - 232))
    steps = (0, 95, 135, 175, 215, 255)
    n -= 16
    return "#{:02x}{:02x}{:02x}".format(steps[n // 36], steps[n // 6 % 6], steps[n % 6])


def styled(style, codes):
    """The style after an escape sequence's numbers."""
    style = dict(style)
    while codes:
        c = codes.pop(0)
        if c == 0:
            style = {}
        elif c in (1, 3, 7, 9):
            style[{1: "bold", 3: "italic", 7: "reverse", 9: "strike"}[c]] = True
        elif c == 4:
            style["underline"] = True
        elif c in (22, 23, 24, 27, 29):
            style.pop({22: "bold", 23: "italic", 24: "underline", 27: "reverse", 29: "strike"}[c], None)
        elif c in (38, 48, 58):
            if codes.pop(0) == 5:
                colour = indexed(codes.pop(0))
            else:
                colour = "#{:02x}{:02x}{:02x}".format(codes.pop(0), codes.pop(0), codes.pop(0))
            style[{38: "ink", 48: "paper", 58: "line"}[c]] = colour
        elif c in (39, 49, 59):
            style.pop({39: "ink", 49: "paper", 59: "line"}[c], None)
        elif 30 <= c <= 37 or 90 <= c <= 97:
            style["ink"] = BASE[c - 30 if c < 90 else c - 82]
        elif 40 <= c <= 47 or 100 <= c <= 107:
            style["paper"] = BASE[c - 40 if c < 100 else c - 92]
    return style


def runs(line, style):
    """The stretches of a line, each with its column and style, and the style at its end."""
    out, column = [], 0
    for text, codes in re.findall(r"([^\x1b]+)|\x1b\[([0-9;:]*)m", line.replace("\x1b(B", "")):
        if text:
            out.append((column, text, style))
            column += sum(2 if unicodedata.east_asian_width(c) in "WF" else 0 if unicodedata.combining(c) else 1 for c in text)
        else:
            codes = re.sub(r"4:(\d)", lambda m: "24" if m[1] == "0" else "4", codes)
            style = styled(style, [int(c or 0) for c in re.split("[;:]", codes) if c or len(codes) == 0] or [0])
    return out, style


def drawn(row, column, text, style):
    """The SVG of a stretch: its ground, its letters, its line."""
    ink, paper = style.get("ink", INK), style.get("paper", PAPER)
    if style.get("reverse"):
        ink, paper = paper, ink
    x, y, width = MARGIN + column * WIDTH, BAR + MARGIN + row * HEIGHT, len(text) * WIDTH
    if paper != PAPER:
        yield f'<rect x="{x:.1f}" y="{y}" width="{width:.1f}" height="{HEIGHT}" fill="{paper}"/>'
    for i, c in enumerate(text):
        if c == "│":  # lines of text lie further apart than its letter is high
            yield f'<path d="M{x + (i + 0.5) * WIDTH:.1f} {y}v{HEIGHT}" stroke="{ink}"/>'
    text = text.replace("│", " ")
    if text.strip():
        weight = ' font-weight="bold"' * ("bold" in style) + ' font-style="italic"' * ("italic" in style)
        start = len(text) - len(text.lstrip())
        shown = text.strip()
        yield f'<text x="{x + start * WIDTH:.1f}" y="{y + 14}" fill="{ink}" textLength="{len(shown) * WIDTH:.1f}"{weight}>{escape(shown)}</text>'
    if "underline" in style:
        yield f'<path d="M{x:.1f} {y + 17.5}h{width:.1f}" stroke="{style.get("line", ink)}"/>'
    if "strike" in style:
        yield f'<path d="M{x:.1f} {y + 10}h{width:.1f}" stroke="{ink}"/>'


def picture(screen, title):
    lines = screen.rstrip("\n").split("\n")
    columns = max(len(re.sub(r"\x1b\[[0-9;:]*m", "", line)) for line in lines)
    width, height = 2 * MARGIN + columns * WIDTH, BAR + 2 * MARGIN + len(lines) * HEIGHT
    yield f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="{SIZE}" xml:space="preserve">'
    yield f"<title>{escape(title)}</title>"
    yield f'<rect width="{width:.0f}" height="{height:.0f}" rx="8" fill="{PAPER}"/><path d="M0 {BAR}V8a8 8 0 0 1 8-8H{width - 8:.0f}a8 8 0 0 1 8 8V{BAR}z" fill="#2c2e33"/>'
    yield "".join(f'<circle cx="{20 + 20 * i}" cy="{BAR / 2}" r="6" fill="{c}"/>' for i, c in enumerate(("#ff5f57", "#febc2e", "#28c840")))
    yield f'<text x="{width / 2:.0f}" y="22" fill="#9b9ea4" text-anchor="middle">{escape(title)}</text>'
    style = {}
    for row, line in enumerate(lines):
        stretches, style = runs(line, style)
        for stretch in stretches:
            yield from drawn(row, *stretch)
    yield "</svg>"


print("\n".join(picture(sys.stdin.read(), sys.argv[1])))
