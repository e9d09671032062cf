using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Questions.FollowUps;

/// <summary>Says whose something is where a pronoun said it: "her husband" is "Anna Bell's husband".</summary>
internal static class Possessives
{
    /// <summary>Whether the pronoun owns what stands behind it: "her husband", but not "about her in May".</summary>
    public static bool IsOwner(string[] words, int at) => FollowUp.Bare(words[at]) switch
    {
        "hers" or "theirs" => true,
        "his" or "their" or "its" => at + 1 < words.Length,
        "her" => at + 1 < words.Length && !FollowUp.Is(words[at + 1], WordClass.Function | WordClass.DateNoun),
        _ => false,
    };

    public static string Of(string owner) => Without(owner) == owner ? $"{owner}'s" : owner;

    /// <summary>The owner alone.</summary>
    public static string Without(string owner) => owner.EndsWith("'s", StringComparison.Ordinal) || owner.EndsWith("’s", StringComparison.Ordinal) ? owner[..^2] : owner;

    /// <summary>
    /// The question before asked of somebody who is somebody's: "when was Anna Bell born?", "and her husband?". Null where the words name nobody:
    /// "and its cost?" asks for something else.
    /// </summary>
    /// <param name="words">The words that ask, the first a pronoun.</param>
    /// <param name="owner">Whom the pronoun stands for.</param>
    public static string? AskAgain(string[] words, string owner, string question)
    {
        if (!IsOwner(words, 0) || words.Length < 2 || !FollowUp.Is(words[^1], WordClass.PersonNoun | WordClass.Title))
        {
            return null;
        }

        var somebody = $"{Of(owner)} {string.Join(' ', words[1..]).TrimEnd('?', '!', '.', ' ')}";
        var asked = FollowUp.WordsOf(question.TrimEnd('?', ' '));
        if (PlaceOf(FollowUp.WordsOf(owner), asked) is { } place)
        {
            string[] again = [.. asked[..place.Start], somebody, .. asked[place.End..]];
            return string.Join(' ', again) + "?";
        }

        return asked is [var who, var verb, ..] && FollowUp.Bare(who) == "who" && FollowUp.Bare(verb) is "is" or "was" ? $"{who} {verb} {somebody}?" : null;
    }

    // With the person of theirs whom the question was about: "Anna Bell's brother".
    private static (int Start, int End)? PlaceOf(string[] owner, string[] asked)
    {
        for (var start = asked.Length - owner.Length; start >= 0; start--)
        {
            var end = start + owner.Length;
            if (!owner.Index().All(word => IsSame(word.Item, asked[start + word.Index])))
            {
                continue;
            }

            var owns = Without(FollowUp.Bare(asked[end - 1])) != FollowUp.Bare(asked[end - 1]);
            var isPersons = end < asked.Length && FollowUp.Is(asked[end], WordClass.PersonNoun | WordClass.Title);
            return !owns ? (start, end) : isPersons ? (start, end + 1) : null;
        }

        return null;
    }

    private static bool IsSame(string word, string other) => Without(FollowUp.Bare(word)) == Without(FollowUp.Bare(other));
}
