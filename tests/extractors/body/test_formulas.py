"""Formulas within sentences."""

import pytest

from tests.extractors.body.blocks import text_of

HIDDEN = '<span aria-hidden="true">x2</span>'


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        ("<math>F = 12 kN</math>", "F = 12 kN"),
        ("<math><mi>x</mi>\n <mo>=</mo>\n <mn>3</mn></math>", "x=3"),
        ("<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>", "1/2"),
        ("<math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac></math>", "(a+b)/c"),
        (
            "<math><semantics><mrow><mi>x</mi></mrow><annotation>x^2</annotation></semantics></math>",
            "x",
        ),
        ("<math><mi>f</mi><mo>&#8289;</mo><mi>x</mi><mtext> if </mtext><mi>y</mi></math>", "fx if y"),
        ("<math><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr></math>", "1 2"),
        (f"<span><span><math><mi>x</mi></math></span>{HIDDEN}</span>", "x2"),
        (
            "<x-math><x-drawn aria-hidden=true>x2</x-drawn><x-said><math><mi>x</mi></math></x-said></x-math>",
            "x2",
        ),
        ("<x-math><x-drawn aria-hidden=true></x-drawn><math><mi>x</mi></math></x-math>", "x"),
        ("<math><msqrt><mi>x</mi></msqrt></math>", "√x"),
        ("<math><msqrt><mi>x</mi><mo>-</mo><mn>1</mn></msqrt></math>", "√(x-1)"),
        ("<math><mroot><mi>x</mi><mn>3</mn></mroot></math>", "3√x"),
        ('<span><span style="display:none"><math><mi>x</mi></math></span><img src=x.svg alt=x></span>', "x"),
        (
            '<span><span style="display:none"><math><mi>x</mi></math></span>'
            '<img class="mwe-math-fallback-image-inline" aria-hidden="true" src=x.svg alt=x></span>',
            "x",
        ),
        ('<span style="display:none"><math><mi>x</mi></math></span>', ""),
        ("<math></math>", ""),
        ('<img class="tex" alt="x = \\frac{1}{2}" src=x.png>', "x = \\frac{1}{2}"),
        ('<i><img class="ql-img-inline-formula quicklatex-auto-format" alt="&#120;" src=x.png></i>', "x"),
        ('<img class="latex" alt="" src=x.png>', ""),
        ('<img class="photo" alt="The pier" src=x.png>', ""),
    ],
)
def test_a_formula_is_a_part_of_its_sentence(formula: str, text: str) -> None:
    assert text_of(f"The load is {formula} on each pier.") == " ".join(
        f"The load is {text} on each pier.".split()
    )
