using StoryBot.Simulators.Discord.World;

namespace StoryBot.Simulators.Discord.Soak;

/// <summary>What became of the questions.</summary>
/// <param name="Once">Answered once and rightly.</param>
/// <param name="Wrong">Answered once, with something else: turned away, or told of a fault.</param>
/// <param name="OutOfOrder">Answered after a later question of the same channel.</param>
/// <param name="Strays">Messages of the bot that reply to no question.</param>
internal sealed record QuestionTally(
    int Asked, int Once, int Wrong, int Lost, int Twice, int OutOfOrder, int Strays, IReadOnlyList<AnswerTime> Times)
{
    public static QuestionTally Of(IReadOnlyDictionary<string, AskedQuestion> asked, IEnumerable<SeenAnswer> answers, TimeProvider time)
    {
        var byQuestion = answers.ToLookup(answer => answer.To ?? "");
        var (once, wrong, lost, twice) = (0, 0, 0, 0);
        foreach (var (id, question) in asked)
        {
            var given = byQuestion[id].ToArray();
            var right = given.Length == 1 && given[0].Text.Contains(BridgeArticles.Answer(question.Number), StringComparison.Ordinal);
            lost += given.Length == 0 ? 1 : 0;
            twice += given.Length > 1 ? 1 : 0;
            once += right ? 1 : 0;
            wrong += given.Length == 1 && !right ? 1 : 0;
        }

        var (late, newest, times) = (0, new Dictionary<SimulatedId, int>(), new List<AnswerTime>());
        var known = byQuestion.Where(group => asked.ContainsKey(group.Key)).Select(group => (Question: asked[group.Key], First: group.First()));
        foreach (var (question, first) in known.OrderBy(pair => pair.First.At))
        {
            late += newest.GetValueOrDefault(question.Channel.Id, -1) > question.Number ? 1 : 0;
            newest[question.Channel.Id] = Math.Max(newest.GetValueOrDefault(question.Channel.Id, -1), question.Number);
            times.Add(new AnswerTime(question, first.At, time.GetElapsedTime(question.At, first.At)));
        }

        var strays = byQuestion.Where(group => !asked.ContainsKey(group.Key)).Sum(group => group.Count());
        return new QuestionTally(asked.Count, once, wrong, lost, twice, late, strays, times);
    }
}
