/// What somebody could type to make a page, a table or a terminal do something.
public enum HostileTexts {
  public static let all = [
    "<script>alert(1)</script>", "</style><script>x</script>", "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "\"><b>bold</b>", "' onmouseover='x", "</p></main></body></html>", "<!--", "]]>", "&lt;b&gt; &amp; &#60;",
    "&",
    "javascript:alert(1)", "https://example.org/", "www.example.org", "mailto:a@example.org", "a@example.org",
    "[link](https://example.org)", "![picture](https://example.org/x.png)", "[a]: https://example.org",
    "<https://example.org>",
    "# heading", "- item", "+ item", "1. item", "7) item", "> quote", "    code", "\tcode", "```", "`code`",
    "~~~", "---", "===",
    "**bold**", "__bold__", "*a*", "_a_", "~~gone~~", "| a | b |", "a\\|b", "\\", "\\*", "$x$", "&copy;",
    "<br>", ":smile:",
    "line one\nline two", "line one\n\n# two", "line\r\nline", "ends with two blanks  ",
    "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{07}", "\u{9B}31m", "\u{7F}\u{08}\u{0}", "\u{202E}drawkcab",
    "\u{2066}isolated",
    "\u{2028}separated", "\u{FEFF}marked", "שלום “עולם” abc", "مرحبا (1)", "“quoted”", "“open", "shut”", "”“",
    "{{mustache}}", "{placeholder}", "%s %n", "=1+1", "", " ",
  ]
}
