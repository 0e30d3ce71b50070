"""How things look: a node type's glyph and colors, a line's end and dashes, a label's lines.

Every meaning has two visual channels. A node type is a glyph *and* a color; whether a
statement raises or lowers its object is the end of the line *and* its color; a hedge is
dashes *and* a word on the card. The hues are those of Okabe and Ito, which readers with
color blindness can distinguish; they are darkened or lightened until borders have a contrast
of 3:1 and text of 4.5:1 with the background.

Source: https://jfly.uni-koeln.de/color/ for the hues; WCAG 2.2 for the contrasts.
"""
