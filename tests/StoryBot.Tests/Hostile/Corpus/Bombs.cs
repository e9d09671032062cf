namespace StoryBot.Tests.Hostile.Corpus;

/// <summary>Texts that are cheap to send and dear to read; short enough for a chat message.</summary>
internal static class Bombs
{
    private const int Length = 1_500;

    public static IReadOnlyList<string> All { get; } =
    [
        Of("a"),
        Of("("),
        Of("\""),
        Of("<"),
        Of("*"),
        Of("`"),
        Of("["),
        Of("\\"),
        Of("> "),
        Of("? "),
        Of("\n"),
        Of("\u0301"),
        Of("\u202E"),
        Of("\u200d"),
        Of("😀"),
        Of("<@1>"),
        Of("@everyone "),
        Of("&amp;"),
        Of("who "),
        Of("bridge "),
        Of("the bridge the mayor "),
        Of("9"),
        Of("A."),
        Of("ﷺ"),
        "a" + Of("\u0335\u0321\u0489"),
    ];

    private static string Of(string unit) => string.Concat(Enumerable.Repeat(unit, Length / unit.Length));
}
