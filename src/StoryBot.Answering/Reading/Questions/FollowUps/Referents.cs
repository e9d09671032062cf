using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Questions.FollowUps;

/// <summary>Finds what a pronoun stands for in the exchange before.</summary>
internal static class Referents
{
    // A longer answer is a sentence, which no pronoun stands for.
    private const int LongestReferent = 12;

    /// <summary>The words the pronoun stands for; null where the exchange offers none.</summary>
    public static string? For(string pronoun, Exchange previous) =>
        StandingReferents.For(pronoun, previous)
        ?? (pronoun is "it" or "its" or "that" or "this" or "these" or "those"
            ? Topic(previous.Asked) ?? Answer(previous)
            : Described(previous.Asked) ?? Somebody(pronoun, previous) ?? Bearer(previous));

    private static string? Somebody(string pronoun, Exchange previous)
    {
        // "They" can be people without a name; "he" is somebody.
        var answer = pronoun is "they" or "them" or "their" or "theirs" ? Answer(previous) : Person(previous);
        var names = Names(previous.Asked);
        return NamesSomebody(previous) ? answer ?? names : names ?? answer;
    }

    // Nobody is named: "who is the mayor?" is about one, and of "who opened the bridge?" the answer, "the Mayor", is.
    private static string? Bearer(Exchange previous)
    {
        var topic = Topic(previous.Asked);
        var isSomebody = topic is not null && FollowUp.WordsOf(topic).Any(word => FollowUp.Is(word, WordClass.Title | WordClass.PersonNoun));
        return isSomebody || !NamesSomebody(previous) ? topic : Answer(previous) ?? topic;
    }

    // "Who is Oswald Pym?" is answered by what he is: he is whom the question names.
    private static string? Described(string question)
    {
        string[] words = [.. FollowUp.WordsOf(question.TrimEnd('?', ' ')).SkipWhile(FollowUp.IsOpening)];
        return words is [var who, var verb, .. { Length: > 0 } name]
            && FollowUp.Bare(who) == "who"
            && FollowUp.Bare(verb) is "is" or "was"
            && name.All(word => FollowUp.IsName(word) || FollowUp.Is(word, WordClass.Title | WordClass.FirstName) || IsParticle(word, name[0]))
            && (IsPersonal(name[^1]) || name.Any(word => FollowUp.Is(word, WordClass.FirstName)))
            ? string.Join(' ', name)
            : null;
    }

    // "Willem de Groot", "Catherine of Aragon", but not the "King of Spain".
    private static bool IsParticle(string word, string first) => word switch
    {
        "of" => FollowUp.Is(first, WordClass.FirstName),
        "the" => FollowUp.IsName(first),
        _ => word is "de" or "da" or "di" or "du" or "del" or "la" or "le" or "van" or "von" or "der" or "den" or "bin" or "ibn" or "al",
    };

    // "When did she open it?" – "May 3": nobody is born as a day, and nobody leaves as a town; "what company did she found?" asks for a thing.
    private static bool NamesSomebody(Exchange previous) =>
        previous.Answered is { } answered
        && !answered.Any(char.IsAsciiDigit)
        && !previous.Asked.Split(' ').Any(word => FollowUp.Bare(word) is "when" or "where" or "why" or "how")
        && !AsksForThing(FollowUp.WordsOf(previous.Asked));

    private static bool AsksForThing(string[] words)
    {
        var at = Array.FindIndex(words, FollowUp.IsQuestionWord);
        return at >= 0
            && FollowUp.Bare(words[at]) is "what" or "which"
            && !words.Skip(at + 1).TakeWhile(word => !FollowUp.Is(word, WordClass.Auxiliary)).Any(word => FollowUp.Is(word, WordClass.Title | WordClass.PersonNoun))
            && !words.Any(word => FollowUp.Bare(word) is "name" or "names");
    }

    private static string? Answer(Exchange previous) =>
        previous.Answered is { } answered && answered.Split(' ').Length <= LongestReferent && answered.Any(char.IsUpper) ? answered : null;

    // "Councillor", "the Mayor": what somebody is, not who.
    private static string? Person(Exchange previous) =>
        Answer(previous) is { } answer && FollowUp.WordsOf(answer).Select(word => word.TrimStart('"', '“', '(')).Any(word => word.Length > 0 && IsPersonal(word)) ? answer : null;

    private static bool IsPersonal(string word) =>
        FollowUp.IsName(word)
        && !FollowUp.Is(word, WordClass.Title | WordClass.PersonNoun)
        && FollowUp.Bare(word) is not ("councillor" or "councilor" or "councilman" or "councilwoman" or "alderman" or "deputy" or "treasurer" or "prosecutor" or "engineer" or "farmer" or "nurse");

    private static string? Names(string question)
    {
        var names = question.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Where(FollowUp.IsName).Select(word => word.Trim('?', ',', '.')).ToArray();
        return names.Length == 0 ? null : Possessives.Without(string.Join(' ', names));
    }

    // What the question before was about: its last noun phrase with an article, else its names.
    private static string? Topic(string question)
    {
        var words = question.TrimEnd('?', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var article = Array.FindLastIndex(words, word => (Lexicon.ClassOf(word) & WordClass.Determiner) != 0);
        return article >= 0 && article + 1 < words.Length ? string.Join(' ', words[article..]) : Names(question);
    }
}
