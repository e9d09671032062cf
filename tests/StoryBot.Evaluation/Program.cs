using StoryBot.Evaluation;

return EvaluationCommand.Create().Parse(args).Invoke();
