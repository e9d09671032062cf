using System.Text.RegularExpressions;
using StoryBot.Answering.Reading.Questions.FollowUps;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Questions;

/// <summary>Reads a question as it is meant, however it is dressed up: greeted with, emphasised, shouted, or in the capitals of a headline.</summary>
internal static partial class PlainWriting
{
    // Of two words in capitals both can be names.
    private const int Fewest = 3;

    // What a headline writes small: "Who Signed the Agreement of 2019?".
    private const WordClass Small = WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction;

    private const WordClass Named = WordClass.FirstName | WordClass.Place | WordClass.Nationality | WordClass.Month | WordClass.Weekday;

    public static string Of(string question) => WithoutCapitals(Unmarked(Courtesies.TakeOff(Unmarked(question))));

    // "**who signed?**", "who signed?!!1"
    private static string Unmarked(string question)
    {
        var text = question;
        while (Emphasised().Match(text) is { Success: true } emphasised)
        {
            text = emphasised.Groups["text"].Value;
        }

        return Excited().Replace(text, match => match.Value.Contains('?', StringComparison.Ordinal) ? "?" : "!");
    }

    private static string WithoutCapitals(string question)
    {
        var words = FollowUp.WordsOf(question);
        if (words.Length < Fewest)
        {
            return question;
        }

        if (question.Any(char.IsUpper) && !question.Any(char.IsLower))
        {
            return question.ToLowerInvariant();
        }

        if (!IsHeadline(words))
        {
            return question;
        }

        // "Who Is Will Smith?" has hardly more than a name in it.
        var isOfName = FollowUp.Bare(words[0]) == "who" && FollowUp.Bare(words[1]) is "is" or "was";
        return string.Join(' ', words.Select((word, at) => (isOfName ? at < 2 || FollowUp.Is(word, Small) : !FollowUp.Is(word, Named) || FollowUp.Is(word, WordClass.Function)) ? Lowered(word) : word));
    }

    // A capital on every word but the small ones, a verb's among them, tells no names: "Kestrel Bridge" has capitals on its own account, "Signed" has not.
    private static bool IsHeadline(string[] words)
    {
        if (!char.IsUpper(First(words[0])) || !words.All(word => !char.IsLower(First(word)) || FollowUp.Is(word, Small)))
        {
            return false;
        }

        var asks = words.Any(FollowUp.IsQuestionWord);
        return words.Index().Skip(1).Any(word => char.IsUpper(First(word.Item)) && (asks ? IsVerb(word.Item) : IsNoName(words, word.Index)));
    }

    private static bool IsVerb(string word) => FollowUp.Is(word, WordClass.Auxiliary) || Verbs.IsParticiple(word);

    // Without a question word the verb stands in front, and names may be all that follows: "Is Lou Reed American?", "Was Will Smith Irish?".
    private static bool IsNoName(string[] words, int at) => FollowUp.Is(words[at], WordClass.Auxiliary)
        ? FollowUp.Bare(words[at]) is not ("will" or "may")
        : at == words.Length - 1 && FollowUp.Is(words[0], WordClass.Auxiliary) && Verbs.IsParticiple(words[at]) && !FollowUp.Is(words[at], Named);

    private static char First(string word) => word.FirstOrDefault(char.IsLetterOrDigit);

    // "NATO" and "McDonald" are written so for themselves.
    private static string Lowered(string word) => word.Count(char.IsUpper) > 1 ? word : word.ToLowerInvariant();

    [GeneratedRegex(@"^\s*(?<mark>\*{1,3}|_{1,3}|~~|`)(?<text>(?=\S)(?:(?!\k<mark>).)+(?<=\S))\k<mark>\s*$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Emphasised();

    [GeneratedRegex(@"(?:[?!]{2,}1*|[?!]1+)(?=\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex Excited();
}
