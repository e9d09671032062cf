namespace StoryBot.Tests.Hostile.Corpus;

/// <summary>What would call people on one platform or the other.</summary>
internal static class Mentions
{
    public static IReadOnlyList<string> All { get; } =
    [
        "@everyone",
        "@here come quickly",
        "<@1>",
        "<@!80351110224678912>",
        "<@&165511591545143296>",
        "<#103735883630395392>",
        "</ask:816437322781949972>",
        "<id:customize>",
        "<t:1618953630:R>",
        "<:storm:41771983429993937>",
        "<a:storm:41771983429993937>",
        "<!channel>",
        "<!here|here>",
        "<!everyone>",
        "<!subteam^S012345>",
        "<@U0123456>",
        "<@U0123456|the boss>",
        "<#C0123456|general>",
        "<!date^1392734382^{date}^https://evil.test|today>",
        "&lt;!channel&gt;",
        "&amp;lt;!everyone&amp;gt;",
        "@\u200beveryone",
        "@every\u200done",
        "\uFF20everyone",
        "<@\u20601>",
        "<<@1>>",
        "\\<@1> \\\\<@1> \\\\\\<@1>",
        "@everyone\\",
    ];
}
