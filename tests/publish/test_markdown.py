"""The dashboard's Markdown as HTML: escapes, coloured text, badges, symbols, links; markup of data stays text."""

import pytest

from publish.markdown import renderer


@pytest.mark.parametrize(
    ("written", "html"),
    [
        ("### \\$40 an hour", "<h3>$40 an hour</h3>"),
        (":gray[2027 · **39** reports]", '<p><span class="gray">2027 · <strong>39</strong> reports</span></p>'),
        ("a :red-badge[not [b] counted] c", '<p>a <span class="red-badge">not [b] counted</span> c</p>'),
        (":small[:gray[x]]", '<p><span class="small"><span class="gray">x</span></span></p>'),
        (":material/download: Take it", "<p>Take it</p>"),
        ("9:30 a:b[c] :unknown[d] :gray[open", "<p>9:30 a:b[c] :unknown[d] :gray[open</p>"),
        ("<b>x</b> & http://y.org", "<p>&lt;b&gt;x&lt;/b&gt; &amp; http://y.org</p>"),
        ("[the method](/method)", '<p><a href="to:/method">the method</a></p>'),
        ("[x](javascript:alert)", "<p>[x](javascript:alert)</p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("中文 – €5", "<p>中文 – €5</p>"),
    ],
)
def test_a_text_reads_as_on_the_page(written, html):
    assert renderer(lambda link: f"to:{link}").render(written).strip() == html
