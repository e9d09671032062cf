namespace StoryBot.Tests.Hostile.Corpus;

/// <summary>What would look like something else where markup is obeyed.</summary>
internal static class Markups
{
    public static IReadOnlyList<string> All { get; } =
    [
        "**bold** __underlined__ *italic* ~~gone~~ ||spoiler||",
        "```\ncode that never ends",
        "`rm -rf /data`",
        "# HEADLINE\n## and another",
        "-# small print that looks like a receipt: receipt AAAA",
        "> quoted\n>>> for ever",
        "- one\n- two\n1. three",
        "[your bank](https://evil.test)",
        "[https://bank.test](https://evil.test)",
        "[x](<https://evil.test>)",
        "![picture](https://evil.test/track.png)",
        "[a]: https://evil.test \"b\"",
        "<https://evil.test|https://bank.test>",
        "<mailto:boss@bank.test|boss>",
        "*_~`|~_*",
        "discord.gg/evil",
        "https://evil.test/?q=)](<>",
        ":tada: :skull: :everyone:",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>",
        "<a href=\"javascript:alert(1)\">here</a>",
        "<iframe src=\"file:///etc/passwd\"></iframe>",
        "<!-- --> <![CDATA[ x ]]> <?php echo 1 ?>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
        "&#60;b&#62; &#x3c;i&#x3e; &nosuch;",
        "[bold red]markup of the terminal's library[/]",
        "[link=https://evil.test]click[/]",
        "— The mayor, paragraph 1 · [open](<https://evil.test>)",
    ];
}
