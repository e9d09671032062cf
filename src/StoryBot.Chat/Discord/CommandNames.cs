namespace StoryBot.Chat.Discord;

/// <summary>What the commands and their options are called.</summary>
internal static class CommandNames
{
    public const string Ask = "ask";
    public const string Question = "question";
    public const string Private = "private";
    public const string AskAboutThis = "Ask about this";
    public const string Moderate = "storybot";
    public const string Reindex = "reindex";
    public const string Articles = "articles";
    public const string Status = "status";
}
