using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Questions.FollowUps;

/// <summary>Tells which words of a question point out of it, at what was said before.</summary>
internal static class Pronouns
{
    /// <summary>Whether the word stands for something that the question itself doesn't name.</summary>
    public static bool PointBack(string[] words, int at) => FollowUp.Bare(words[at]) switch
    {
        "him" or "hers" or "them" or "theirs" => true,
        "he" or "she" or "they" => IsSubject(words, at) || !(NamesThing(words, at) || NamesPerson(words, at)),
        "his" or "her" or "their" => IsPartOf(words, at) || !(NamesThing(words, at) || NamesPerson(words, at)),
        "it" or "its" => IsSubject(words, at) || IsPartOf(words, at) || !NamesThing(words, at),
        "this" or "that" or "these" or "those" => StandsAlone(words, at),
        _ => false,
    };

    // "How many did she meet?", "the year he died"
    private static bool IsSubject(string[] words, int at) =>
        IsLast(words, at) || Follows(words, at, WordClass.Auxiliary) || (at > 1 && FollowUp.IsArticle(words[at - 2]) && !Follows(words, at, WordClass.PersonNoun));

    // "The name of her husband", "who paid for it?"
    private static bool IsPartOf(string[] words, int at) => IsLast(words, at) || (at > 0 && FollowUp.Bare(words[at - 1]) == "of");

    // "Why did the mayor leave his post?": the mayor's own.
    private static bool NamesThing(string[] words, int at) => words.Take(at).Any(FollowUp.IsArticle);

    private static bool NamesPerson(string[] words, int at) => words.Take(at).Any(word => (Lexicon.ClassOf(FollowUp.Bare(word)) & WordClass.PersonNoun) != 0);

    // "Is that true?", "why did this happen?", "who paid for that?", but neither "this year" nor "said that taxes rose".
    private static bool StandsAlone(string[] words, int at) =>
        IsLast(words, at)
        || (Lexicon.ClassOf(FollowUp.Bare(words[at + 1])) & (WordClass.Auxiliary | WordClass.Preposition)) != 0
        || (Follows(words, at, WordClass.Auxiliary) && (at + 2 == words.Length || FollowUp.Bare(words[at + 1]) is "happen" or "mean" or "begin" or "start" or "end" or "cost" or "take" or "work" or "matter"));

    private static bool Follows(string[] words, int at, WordClass of) => at > 0 && (Lexicon.ClassOf(FollowUp.Bare(words[at - 1])) & of) != 0;

    private static bool IsLast(string[] words, int at) => at == words.Length - 1;
}
