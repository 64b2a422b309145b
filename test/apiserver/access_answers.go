package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	rbacv1 "k8s.io/api/rbac/v1"
	"k8s.io/apiserver/pkg/authentication/user"
	"k8s.io/apiserver/pkg/authorization/authorizer"
)

// accessLine is one line of the file: the RBAC objects of a cluster, and what is
// asked about them.
type accessLine struct {
	BuiltIn   bool              `json:"builtIn"` // whether the API server's own roles and bindings are there, too
	Objects   []json.RawMessage `json:"objects"`
	Questions []accessQuestion  `json:"questions"`
}

// accessQuestion has the fields of its kind only.
type accessQuestion struct {
	Kind        string          `json:"kind"` // allowed, writeRole, writeBinding or rules
	User        *accessUser     `json:"user"`
	Request     *accessRequest  `json:"request"`
	Role        json.RawMessage `json:"role"`
	Binding     json.RawMessage `json:"binding"`
	ClusterRole string          `json:"clusterRole"`
}

// accessUser is a user as authenticated, with all of its groups.
type accessUser struct {
	Name   string   `json:"name"`
	Groups []string `json:"groups"`
}

func (u *accessUser) info() user.Info {
	return &user.DefaultInfo{Name: u.Name, Groups: u.Groups}
}

type accessAnswers struct {
	Answers []any `json:"answers"`
}

// writeAccessAnswers prints a line of answers for each cluster, in the order of its questions.
func writeAccessAnswers(path string, stdout io.Writer) (bad int, err error) {
	report, clusters := newReport(stdout), 0
	err = eachJSONLine(path, func(_ int, text []byte) error {
		clusters++
		var line accessLine
		if err := decodeJSONLine(text, &line); err != nil {
			return err
		}
		answers, err := line.answer()
		if err != nil {
			return err
		}
		return report.Encode(accessAnswers{answers})
	})
	if err == nil && clusters == 0 {
		err = errors.New("no clusters")
	}
	return 0, err
}

func (l accessLine) answer() ([]any, error) {
	cluster, err := newAccessCluster(l.Objects, l.BuiltIn)
	if err != nil {
		return nil, err
	}
	answers := make([]any, 0, len(l.Questions))
	for i, question := range l.Questions {
		answer, err := cluster.answer(question)
		if err != nil {
			return nil, fmt.Errorf("question %d: %w", i+1, err)
		}
		answers = append(answers, answer)
	}
	return answers, nil
}

func (c *accessCluster) answer(question accessQuestion) (any, error) {
	if question.Kind == "rules" {
		role, err := c.clusterRoles.Get(question.ClusterRole)
		if err != nil {
			return nil, err
		}
		return append([]rbacv1.PolicyRule{}, role.Rules...), nil
	}
	if question.User == nil {
		return nil, errors.New(`needs the field "user"`)
	}
	user := question.User.info()
	switch {
	case question.Kind == "allowed" && question.Request != nil:
		attributes, err := question.Request.attributes(user)
		if err != nil {
			return nil, err
		}
		return allowed(c.authorizer, attributes)
	case question.Kind == "writeRole" && question.Role != nil:
		return c.mayWrite(user, question.Role, "Role", "ClusterRole")
	case question.Kind == "writeBinding" && question.Binding != nil:
		return c.mayWrite(user, question.Binding, "RoleBinding", "ClusterRoleBinding")
	default:
		return nil, fmt.Errorf("kind %q is unknown or lacks its fields", question.Kind)
	}
}

// allowed answers as the API server's filter does, which heeds errors only where nothing allows.
func allowed(authz authorizer.Authorizer, attributes authorizer.Attributes) (bool, error) {
	decision, _, _ := authz.Authorize(context.Background(), attributes)
	switch decision {
	case authorizer.DecisionAllow:
		return true, nil
	case authorizer.DecisionDeny, authorizer.DecisionNoOpinion:
		return false, nil
	default:
		return false, fmt.Errorf("unknown decision %v", decision)
	}
}
