namespace StoryBot.Tests.Hostile.Corpus;

/// <summary>What somebody may write who means no good; every text goes through every door that takes text.</summary>
internal static class HostileTexts
{
    public static IReadOnlyList<string> All { get; } =
        [.. Injections.All, .. Mentions.All, .. Markups.All, .. Controls.All, .. Syntaxes.All, .. Bombs.All];
}
