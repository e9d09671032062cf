namespace StoryBot.Simulators.Soak;

/// <summary>What became of the questions.</summary>
/// <param name="Once">Answered once and rightly.</param>
/// <param name="Wrong">Answered once, with something else: turned away, or told of a fault.</param>
/// <param name="Overtaken">Answered after a later question of the same channel.</param>
/// <param name="BroughtLate">Brought by the service only after later ones, and so left out of that.</param>
/// <param name="Strays">Messages of the bot that reply to no question.</param>
internal sealed record QuestionTally(
    int Asked, int Once, int Wrong, int Lost, int Twice, IReadOnlyList<OvertakenAnswer> Overtaken, int BroughtLate, int Strays, IReadOnlyList<AnswerTime> Times)
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

        var (overtaken, brought, newest, times) = (new List<OvertakenAnswer>(), 0, new Dictionary<int, AnswerTime>(), new List<AnswerTime>());
        var known = byQuestion.Where(group => asked.ContainsKey(group.Key)).Select(group => (group.Key, Question: asked[group.Key], First: group.First()));
        foreach (var (id, question, first) in known.OrderBy(answer => answer.First.At))
        {
            var answer = new AnswerTime(question, first.At, time.GetElapsedTime(question.At, first.At));
            times.Add(answer);
            var late = cameLate(id);
            brought += late ? 1 : 0;
            if (newest.TryGetValue(question.Channel, out var before) && before.Question.Number > question.Number)
            {
                if (!late)
                {
                    overtaken.Add(new OvertakenAnswer(answer, time.GetElapsedTime(question.At, before.Question.At), time.GetElapsedTime(before.At, first.At)));
                }
            }
            else
            {
                newest[question.Channel] = answer;
            }
        }

        var strays = byQuestion.Where(group => !asked.ContainsKey(group.Key)).Sum(group => group.Count());
        return new QuestionTally(asked.Count, once, wrong, lost, twice, overtaken, brought, strays, times);
    }
}
