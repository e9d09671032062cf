using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Questions.FollowUps;

/// <summary>Fills a question that leans on the exchange before it with what it leans on.</summary>
internal static class FollowUp
{
    // A longer question stands on its own feet, whatever pronouns it holds.
    private const int LongestLeaning = 9;
    private const int LongestTopic = 4;
    private const int LongestBare = 4;

    /// <summary>The question as it would be asked by itself; unchanged where it doesn't lean.</summary>
    /// <remarks>What it was filled to is what the next one leans on: without the limit a conversation's question would grow with each turn.</remarks>
    public static string Resolve(string asked, Exchange? previous) =>
        previous is not null && Fill(asked, previous) is { Length: <= AnswerEngine.QuestionLimit } filled ? filled : asked;

    /// <summary>The word in small letters without punctuation around it.</summary>
    public static string Bare(string word) => word.Trim('?', '!', '.', ',', ';', ':', '"', '“', '”', '(', ')').ToLowerInvariant();

    public static string[] WordsOf(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static bool Is(string word, WordClass any) => (Lexicon.ClassOf(Bare(word)) & any) != 0;

    public static bool IsName(string word) => char.IsUpper(word[0]) && !Is(word, WordClass.Function | WordClass.Leaning);

    /// <summary>Whether the word names somebody or something, and no month, day or holiday.</summary>
    public static bool IsNameOfNoTime(string word) => IsName(word) && !Dates.IsTime(word);

    public static bool IsArticle(string word) => Bare(word) is "the" or "a" or "an";

    /// <summary>Whether the word asks; "that" only leads on to more.</summary>
    public static bool IsQuestionWord(string word) => Bare(word) != "that" && Is(word, WordClass.Relative);

    /// <summary>Whether the word only leads over to the question: "and", "so".</summary>
    public static bool IsOpening(string word) => GoesOn(word) || Bare(word) is "so" or "ok" or "okay" or "then" or "";

    private static string Fill(string asked, Exchange previous)
    {
        var all = WordsOf(asked);
        string[] opening = [.. all.TakeWhile(IsOpening)];
        var words = all[opening.Length..];
        if (words.Length is 0 or > LongestLeaning)
        {
            return asked;
        }

        if (words is [var which, var one, _, ..] && Bare(which) == "which" && Bare(one) is "one" or "ones" && KindIn(previous.Asked) is { } kind)
        {
            string[] filled = [which, kind, .. words[2..]];
            return string.Join(' ', filled);
        }

        if (IsBareQuestion(words))
        {
            return $"{string.Join(' ', words.Select(Bare))} {Subjects.PutIn(words, previous) ?? Stem(previous.Asked)}";
        }

        if (LeansByPronoun(words))
        {
            return AskOfTheirs(opening, words, previous) ?? string.Join(' ', words.Select((word, at) => Pronouns.PointBack(words, at) ? Pointed(words, at, previous) : word));
        }

        // "What about March?", "and in March?": the same question of something else.
        var isAside = words is [var what, var about, ..] && Bare(what) is "what" or "how" && Bare(about) == "about";
        var topic = isAside ? words[2..] : words;
        var asksAgain = isAside || (words.Length <= LongestTopic && opening.Any(GoesOn) && !words.Any(IsQuestionWord));
        return asksAgain && topic.Length > 0
            ? Substitution.Put(topic, previous.Asked, isAside) ?? $"{previous.Asked.TrimEnd('?', ' ')} {string.Join(' ', topic)}"
            : asked;
    }

    // A name ahead of a pronoun may be what it stands for: "did Ida Holm say when she will leave?", but not "is it open on Sundays?".
    private static bool LeansByPronoun(string[] words)
    {
        var pronoun = Enumerable.Range(0, words.Length).FirstOrDefault(at => Pronouns.PointBack(words, at), -1);
        return pronoun >= 0 && !words.Take(pronoun).Skip(1).Any(IsNameOfNoTime);
    }

    // "And her husband?"
    private static string? AskOfTheirs(string[] opening, string[] words, Exchange previous) =>
        words.Length <= LongestTopic && opening.Any(GoesOn) && Referents.For(Bare(words[0]), previous) is { } owner
            ? Possessives.AskAgain(words, owner, previous.Asked)
            : null;

    private static string Pointed(string[] words, int at, Exchange previous) =>
        Referents.For(Bare(words[at]), previous) is { } referent
            ? Possessives.IsOwner(words, at) ? Possessives.Of(referent) : referent
            : words[at];

    private static bool GoesOn(string word) => Bare(word) is "and" or "but" or "also" or "or";

    private static bool IsBareQuestion(string[] words) => words.Any(IsQuestionWord) && (words.All(IsBareWord) || AsksOfWhich(words));

    // "Which company bid first?": which one won, is asked of the companies.
    private static string? KindIn(string question)
    {
        var words = WordsOf(question.TrimEnd('?', ' '));
        var kind = Array.FindIndex(words, word => Bare(word) is "which" or "what") + 1;
        return kind > 0 && kind + 1 < words.Length && char.IsLower(words[kind][0]) && !Is(words[kind], WordClass.Function | WordClass.Leaning) ? words[kind] : null;
    }

    // "Of what?", "to which countries?": without a verb of its own.
    private static bool AsksOfWhich(string[] words)
    {
        string[] rest = [.. words.Skip(2).Where(word => Bare(word).Length > 0 && !IsBareWord(word))];
        return words.Length is > 1 and <= LongestBare
            && Is(words[0], WordClass.Preposition)
            && IsQuestionWord(words[1])
            && rest.Length <= 1
            && rest.All(word => !IsName(word) && !Is(word, WordClass.Function | WordClass.Leaning));
    }

    private static bool IsBareWord(string word) =>
        IsQuestionWord(word) || Bare(word) is "many" or "much" or "long" or "often" or "far" or "exactly" or "else" or "by" or "from" or "to" or "with" or "in" or "so" or "that" or "is" or "was" or "according";

    // The question before without what it asked for: "when did he sign it?" and "in which year did he sign it?" give "did he sign it?".
    private static string Stem(string question)
    {
        var words = WordsOf(question);
        var at = Array.FindIndex(words, IsQuestionWord);
        if (at < 0)
        {
            return string.Join(' ', words);
        }

        // Behind a preposition the noun that is asked for is not who does it.
        var verb = at > 0 && Is(words[at - 1], WordClass.Preposition) ? Array.FindIndex(words, at, word => Is(word, WordClass.Auxiliary)) : -1;
        var asksHowMuch = at + 1 < words.Length && Bare(words[at]) == "how" && !Is(words[at + 1], WordClass.Auxiliary | WordClass.Preposition);
        return string.Join(' ', words[(verb > 0 ? verb : asksHowMuch ? at + 2 : at + 1)..]);
    }
}
