using StoryBot.Answering.Reading.Questions;

namespace StoryBot.Answering;

/// <summary>What somebody asks, as they wrote it, and what was said just before.</summary>
/// <param name="Text">Untrusted text of any length; the engine refuses what is empty or too long with a reason.</param>
/// <param name="Previous">The exchange this one follows in the same conversation, if any: "and when?" leans on it.</param>
public sealed record Question(string Text, Exchange? Previous = null)
{
    /// <summary>Whether nobody asks but the program itself, to see what it would answer; such a question is not measured.</summary>
    public bool IsRehearsal { get; init; }

    /// <summary>Whether anything is asked in the text, as far as its words and its question mark tell.</summary>
    public static bool IsIn(string text) => QuestionSigns.AreIn(text);
}

/// <summary>One finished turn of a conversation: what was asked and what the bot said.</summary>
/// <param name="Asked">The earlier question, as it was understood.</param>
/// <param name="Answered">Its short answer; null where the bot abstained.</param>
public sealed record Exchange(string Asked, string? Answered)
{
    /// <summary>The earlier question as it was written, which tells what its pronouns stood for; null where it was understood as written, or nobody knows any more.</summary>
    public string? Written { get; init; }
}
