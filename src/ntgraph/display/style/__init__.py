"""How things look: a node type's glyph and colors, a line's end and dashes, a label's lines.

Every meaning has two channels. A node type is a glyph *and* a color; what a statement does
to its object is the end of the line *and* its color; a hedge is dashes *and* a word on the
card. Hues are those of Okabe and Ito, which readers with color-blindness tell apart,
darkened or lightened until borders reach 3:1 and text 4.5:1 on their ground.

Source: https://jfly.uni-koeln.de/color/ for the hues; WCAG 2.2 for the contrasts.
"""
