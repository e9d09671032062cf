using StoryBot.Answering.Reading.Matching;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading;

/// <summary>Reads a question word by word.</summary>
internal static class AskedWords
{
    /// <summary>A word of the question in small letters; empty before its first and behind its last.</summary>
    public static string Lower(this AskedQuestion asked, int at) => at < 0 || at >= asked.Words.Length ? "" : asked.Words[at].Lower(asked.Text);

    /// <summary>The noun that names what is asked for, in small letters; empty where none does.</summary>
    public static string FocusWord(this AskedQuestion asked) => asked.Focus is null ? "" : asked.Words.First(word => word.Stem == asked.Focus).Lower(asked.Text);

    /// <summary>Whether one of its words, in small letters, is meant.</summary>
    public static bool Has(this AskedQuestion asked, Predicate<string> isMeant) => asked.Words.Any(word => isMeant(word.Lower(asked.Text)));

    /// <summary>Whether the question says a word of a sentence, in this form or another.</summary>
    public static bool Says(this AskedQuestion asked, Word word) => !word.IsStopWord && asked.Sought.Any(term => TermMatch.Of(term, word.Stem) >= TermMatch.Form);
}
