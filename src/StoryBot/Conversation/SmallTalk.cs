using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace StoryBot.Conversation;

/// <summary>What the bot says to a greeting, to thanks, to "ok" and to "who are you?": the articles say nothing about those.</summary>
internal static class SmallTalk
{
    private const string WhatIDo = "I answer questions with the words of the articles I have read, and say so where they don't.";
    private const string Assent = "All right.";
    private const int Longest = 60;

    private static readonly FrozenDictionary<string, string> Sentences = new (string Reply, string[] Said)[]
    {
        (WhatIDo,
        [
            "who are you", "what are you", "what do you do", "what can you do", "what can i ask", "what can i ask you", "how do you work", "help", "help me", "can you help me", "what can you tell me",
            "what is your name", "what s your name", "whats your name", "who made you", "who built you",
        ]),
        ($"I am a program. {WhatIDo}",
        [
            "are you a bot", "are you a robot", "are you a human", "are you human", "are you a person", "are you real", "are you an ai", "are you ai", "are you chatgpt", "are you an llm",
        ]),
        ($"{WhatIDo} The command storybot articles lists them; in a chat it is /storybot articles, for moderators.",
        [
            "list articles", "list the articles", "list all articles", "list your articles", "show articles", "show the articles", "what articles do you have", "which articles do you have",
            "what articles do you know", "which articles do you know", "what have you read", "what articles have you read", "which articles have you read", "what do you know", "what do you know about",
            "what topics do you know", "what topics do you know about", "which topics do you know about",
        ]),
        ($"Hello! {WhatIDo}", ["hi", "hiya", "hello", "hey", "greetings", "good morning", "good afternoon", "good evening", "good day", "test", "testing"]),
        ($"All is well, thank you. {WhatIDo}", ["how are you", "how are you doing", "how are you today", "how is it going", "how s it going", "hows it going", "what s up", "whats up"]),
        ("You're welcome.",
        [
            "thanks", "thank you", "thank u", "thx", "thnx", "tnx", "ty", "tysm", "cheers", "many thanks", "thanks a lot", "thanks so much", "thank you so much", "thank you very much", "much appreciated",
        ]),
        ("Goodbye.", ["bye", "bye bye", "goodbye", "good bye", "good night", "see you", "see you later", "see ya", "cya", "farewell"]),
        ("No harm done.", ["sorry", "i am sorry", "i m sorry", "im sorry", "my bad", "excuse me"]),
        (Assent,
        [
            "ok", "okay", "k", "cool", "great", "nice", "good", "perfect", "awesome", "excellent", "wonderful", "good job", "nice work", "well done", "good bot", "got it", "i see",
            "alright", "all right", "sure", "yes", "yep", "yeah", "no", "nope", "never mind", "nevermind", "lol", "haha", "wow",
        ]),
    }.SelectMany(group => group.Said.Select(said => (said, group.Reply))).ToFrozenDictionary(pair => pair.said, pair => pair.Reply, StringComparer.Ordinal);

    // They may stand ahead of any of these, or behind.
    private static readonly FrozenSet<string> Leading = new[] { "ok", "okay", "oh", "ah", "and", "so", "great", "cool", "nice", "perfect", "awesome", "yes", "no" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Trailing = new[] { "bot", "there", "again", "everyone", "all", "please", "then", "mate" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What to say; null where the text is, or holds, anything else.</summary>
    public static string? ReplyTo(string text)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        var words = Words(text);
        return IsPicture(text, words) ? Assent : Cores(words).Select(core => Sentences.GetValueOrDefault(core)).FirstOrDefault(reply => reply is not null);
    }

    // The words, and what is left of them without those that only lead up to it: "ok, thanks", "hello there".
    private static IEnumerable<string> Cores(string[] words)
    {
        yield return string.Join(' ', words);

        var (start, end) = (0, words.Length);
        while (end - start > 1 && Trailing.Contains(words[end - 1]))
        {
            end--;
            yield return string.Join(' ', words[start..end]);
        }

        while (end - start > 1 && Leading.Contains(words[start]))
        {
            start++;
            yield return string.Join(' ', words[start..end]);
        }
    }

    // A thumb up, as a character or as Slack writes it: ":+1:".
    private static bool IsPicture(string text, string[] words) => words.Length == 0
        ? text.EnumerateRunes().Any(rune => Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol)
        : text.Trim() is [':', _, .., ':'] code && !code.Contains(' ');

    // In small letters, without what stands between them.
    private static string[] Words(string text) =>
        string.Concat(text.Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
