using StoryBot.Chat;

namespace StoryBot.Journal;

/// <summary>What somebody wanted, as two words and a flag: the form in which it is kept.</summary>
/// <param name="Kind">The intent's name.</param>
/// <param name="Text">The question, the receipt, or nothing.</param>
/// <param name="Flag">Private for a question, helpful for a vote.</param>
internal readonly record struct StoredIntent(string Kind, string? Text, bool Flag)
{
    public static StoredIntent Of(ChatIntent intent) => intent switch
    {
        ChatIntent.Ask ask => new("ask", ask.Text, ask.Private),
        ChatIntent.ShowParagraph show => new("paragraph", show.Receipt, false),
        ChatIntent.OtherPassages others => new("others", others.Receipt, false),
        ChatIntent.Share share => new("share", share.Receipt, false),
        ChatIntent.Rate rate => new("rate", rate.Receipt, rate.Helpful),
        _ => new("moderate", null, false),
    };

    /// <summary>
    /// The intent again; null for what is not done after a restart: a moderator's command, because the right to it was that moment's, and
    /// what a newer version wrote.
    /// </summary>
    public ChatIntent? Restore() => (Kind, Text) switch
    {
        ("ask", { } text) => new ChatIntent.Ask(text) { Private = Flag },
        ("paragraph", { } receipt) => new ChatIntent.ShowParagraph(receipt),
        ("others", { } receipt) => new ChatIntent.OtherPassages(receipt),
        ("share", { } receipt) => new ChatIntent.Share(receipt),
        ("rate", { } receipt) => new ChatIntent.Rate(receipt, Flag),
        _ => null,
    };
}
