namespace StoryBot.Simulators.Soak;

/// <summary>What became of the questions.</summary>
/// <param name="Once">Answered once and rightly.</param>
/// <param name="Wrong">Answered once, with something else: turned away, or told of a fault.</param>
/// <param name="OutOfOrder">Answered after a later question of the same channel.</param>
/// <param name="BroughtLate">Brought by the service only after later ones, and so left out of that.</param>
/// <param name="Strays">Messages of the bot that reply to no question.</param>
internal sealed record QuestionTally(
    int Asked, int Once, int Wrong, int Lost, int Twice, int OutOfOrder, int BroughtLate, int Strays, IReadOnlyList<AnswerTime> Times)
{
    public static QuestionTally Of(
        IReadOnlyDictionary<string, AskedQuestion> asked, IEnumerable<SeenAnswer> answers, Func<string, bool> cameLate, TimeProvider time)
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

        var (disordered, brought, newest, times) = (0, 0, new Dictionary<int, int>(), new List<AnswerTime>());
        var known = byQuestion.Where(group => asked.ContainsKey(group.Key)).Select(group => (group.Key, Question: asked[group.Key], First: group.First()));
        foreach (var (id, question, first) in known.OrderBy(answer => answer.First.At))
        {
            var before = newest.GetValueOrDefault(question.Channel, -1);
            var late = cameLate(id);
            disordered += before > question.Number && !late ? 1 : 0;
            brought += late ? 1 : 0;
            newest[question.Channel] = Math.Max(before, question.Number);
            times.Add(new AnswerTime(question, first.At, time.GetElapsedTime(question.At, first.At)));
        }

        var strays = byQuestion.Where(group => !asked.ContainsKey(group.Key)).Sum(group => group.Count());
        return new QuestionTally(asked.Count, once, wrong, lost, twice, disordered, brought, strays, times);
    }
}
