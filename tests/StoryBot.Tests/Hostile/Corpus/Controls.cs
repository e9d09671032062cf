namespace StoryBot.Tests.Hostile.Corpus;

/// <summary>Characters that machines obey, or that make text read as another.</summary>
internal static class Controls
{
    public static IReadOnlyList<string> All { get; } =
    [
        "\u001b[31mred\u001b[0m",
        "\u001b[2J\u001b[H cleared",
        "\u001b]0;another title\u0007",
        "\u001b]8;;https://evil.test\u001b\\link\u001b]8;;\u001b\\",
        "\u001b]52;c;ZXZpbA==\u0007",
        "\u001bP+q544e\u001b\\",
        "\u001b[?1049h alternate",
        "\u009b31m eight bits",
        "\u0090q\u009c",
        "over\rwritten",
        "a\b\b\bb",
        "bell\u0007\u0007\u0007",
        "null\0inside",
        "\u007f\u0001\u0002\u0003",
        "\u202Egnp.exe\u202C",
        "\u2066\u2067\u2068 isolates \u2069",
        "\u200e\u200f marks",
        "\u2028line\u2029paragraph",
        "\uFEFFbom\uFEFF",
        "\uFFFE\uFFFF no characters",
        "lone \ud83d high",
        "lone \ude00 low",
        "\ude00\ud83d the wrong way round",
        "zero\u200bwidth\u200cjoin\u200d\u2060",
        "\U000E0041\U000E0042 tags \U000E007F",
        "\U000F0000 private \U0010FFFD",
        "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
        "👩\u200d👩\u200d👧\u200d👦\uFE0F\U0001F3FF",
        "раураl and pаypal",
        "ﷺ ﷽ İı ß ſ K",
        "\r\nINFO: storybot: a forged line of the log",
        "\n2026-01-01 00:00:00 fail: token=leaked",
        "\u0085next line\v\f",
    ];
}
