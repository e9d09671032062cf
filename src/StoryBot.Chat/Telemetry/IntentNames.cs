namespace StoryBot.Chat.Telemetry;

/// <summary>What somebody wants, in a word for a tag.</summary>
public static class IntentNames
{
    public static readonly string[] All = ["ask", "paragraph", "others", "share", "rate", "moderate"];

    public static string Of(ChatIntent intent) => intent switch
    {
        ChatIntent.Ask => "ask",
        ChatIntent.ShowParagraph => "paragraph",
        ChatIntent.OtherPassages => "others",
        ChatIntent.Share => "share",
        ChatIntent.Rate => "rate",
        _ => "moderate",
    };
}
