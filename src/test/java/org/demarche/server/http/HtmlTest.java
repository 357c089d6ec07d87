package org.demarche.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

    @Test
    void textNeverBecomesMarkup() {
        assertEquals(
                "<p title=\"&quot;&#39;&gt;\">&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; \uFFFD</p>",
                Html.element("p")
                        .set("title", "\"'>")
                        .text("<script>alert(1)</script> &amp; \u0000")
                        .html()
                        .markup());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "\u0001javascript:alert(1)",
                "java\nscript:alert(1)",
                "java\tscript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "file:///etc/passwd",
                "blob:x",
            })
    void dangerousAddressesLeadNowhere(String address) {
        assertEquals(
                "<a>x</a>", Html.element("a").href(address).text("x").html().markup());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/id/nato", "https://example.org/a?b=c#d", "http://example.org/", "#part", "?a=b", "", "a/b:c"})
    void otherAddressesLeadWhereTheySay(String address) {
        assertEquals(
                "<a href=\"" + address + "\"></a>",
                Html.element("a").href(address).html().markup());
    }

    @ParameterizedTest
    @ValueSource(strings = {"onclick", "ONLOAD", "style", "href", "src", "srcset", "action", "a b", "x\"y", "x>"})
    void attributesThatTakeMoreThanTextAreNotSetAsText(String attribute) {
        assertThrows(IllegalArgumentException.class, () -> Html.element("a").set(attribute, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"script", "style", "SCRIPT", "a b", "x>y", "<b"})
    void thereIsNoMarkupInNames(String name) {
        assertThrows(IllegalArgumentException.class, () -> Html.element(name));
    }

    @Test
    void voidElementsHaveNoEnd() {
        assertEquals(
                "<p>a<br>b</p>",
                Html.element("p")
                        .text("a")
                        .add(Html.element("br"))
                        .text("b")
                        .html()
                        .markup());
    }
}
