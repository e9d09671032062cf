namespace StoryBot.Answering.Reading.Questions;

/// <summary>How a question is put: its question word, the noun beside that, and what follows from both.</summary>
/// <param name="Type">What kind of thing is asked for.</param>
/// <param name="QuestionWord">The question word's place among the words; -1 where there is none.</param>
/// <param name="Focus">The place of the noun that names what is asked for; -1 where none does.</param>
internal readonly record struct QuestionForm(AnswerType Type, int QuestionWord, int Focus);
