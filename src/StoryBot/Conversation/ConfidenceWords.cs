namespace StoryBot.Conversation;

/// <summary>Says a probability in words.</summary>
internal static class ConfidenceWords
{
    public static string For(double confidence) => confidence switch
    {
        >= 0.95 => "almost certain",
        >= 0.85 => "very likely",
        >= 0.70 => "likely",
        >= 0.50 => "more likely than not",
        _ => "unsure",
    };
}
