namespace StoryBot.Conversation;

/// <summary>What the bot says to a greeting, to thanks and to "who are you?": the articles say nothing about those.</summary>
internal static class SmallTalk
{
    private const string WhatIDo = "I answer questions with the words of the articles I have read, and say so where they don't.";
    private const int Longest = 60;

    private static readonly HashSet<string> Greetings =
        ["hi", "hello", "hey", "hi there", "hello there", "hey there", "hi bot", "hello bot", "hey bot", "good morning", "good afternoon", "good evening"];

    private static readonly HashSet<string> Thanks =
    [
        "thanks", "thank you", "thx", "ty", "cheers", "many thanks", "thanks a lot", "thanks so much", "thank you so much", "thank you very much", "thanks bot", "thank you bot",
        "ok thanks", "okay thanks", "great thanks", "ok thank you", "okay thank you", "great thank you",
    ];

    private static readonly HashSet<string> Asking =
        ["who are you", "what are you", "what do you do", "what can you do", "what can i ask", "what can i ask you", "how do you work", "help", "help me"];

    /// <summary>What to say; null where the text is, or holds, anything else.</summary>
    public static string? ReplyTo(string text) => text.Length > Longest ? null : Bare(text) switch
    {
        var said when Asking.Contains(said) => WhatIDo,
        var said when Greetings.Contains(said) => $"Hello! {WhatIDo}",
        var said when Thanks.Contains(said) => "You're welcome.",
        _ => null,
    };

    // The words in small letters, one space between them.
    private static string Bare(string text) =>
        string.Join(' ', string.Concat(text.Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
